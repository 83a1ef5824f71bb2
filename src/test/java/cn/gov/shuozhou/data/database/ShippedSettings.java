package cn.gov.shuozhou.data.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the embedded database is opened by default, as {@code application.yml} says. */
final class ShippedSettings {

    private static final Path FILE = Path.of("src/main/resources/application.yml");

    private ShippedSettings() {}

    /** The address, with this folder for the data. */
    static String address(Path folder) throws IOException {
        return setting("url: jdbc:h2:file:").substring("url: ".length()).replace("${app.data-dir}", folder.toString());
    }

    static String driver() throws IOException {
        return setting("driver-class-name: ").substring("driver-class-name: ".length());
    }

    private static String setting(String beginning) throws IOException {
        return Files.readAllLines(FILE).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
