package cn.gov.shuozhou.data.walk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which people start the application. */
public enum Launch {
    /** {@code java -jar target/data-sharing.jar}. */
    PACKAGED {
        @Override
        List<String> command() {
            return List.of(
                    JAVA_HOME.resolve("bin/java").toString(),
                    "-jar",
                    Path.of("target", "data-sharing.jar").toAbsolutePath().toString(),
                    "--spring.profiles.active=demo",
                    "--app.demo.cases=false");
        }
    },
    /** As docker/Dockerfile starts a node: unpacked, from the class data archive that was recorded at the build. */
    ARCHIVED {
        @Override
        List<String> command() {
            return List.of(
                    JAVA_HOME.resolve("bin/java").toString(),
                    "-XX:SharedArchiveFile=" + UnpackedApplication.ARCHIVE,
                    "-jar",
                    UnpackedApplication.JAR,
                    "--spring.profiles.active=demo",
                    "--app.demo.cases=false");
        }

        /** Java takes an archive only for the very class path with which it was recorded. */
        @Override
        Path folder() {
            return UnpackedApplication.folder();
        }
    },
    /** {@code mvn spring-boot:run}; what this build has checked and compiled already is left alone. */
    FROM_SOURCES {
        @Override
        List<String> command() {
            List<String> command = new ArrayList<>(List.of(
                    maven().toString(), "-o", "-B", "-q", "-Dspotless.check.skip=true", "-Dmaven.test.skip=true"));
            String repository = System.getProperty("localRepository");
            if (repository != null) {
                command.add("-Dmaven.repo.local=" + repository);
            }
            command.add("spring-boot:run");
            return command;
        }
    };

    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    abstract List<String> command();

    /** Where it is started. */
    Path folder() {
        return Path.of("").toAbsolutePath();
    }

    /** What the build says of every Java that its tests start; what a test says goes before. */
    static void addOptions(ProcessBuilder builder) {
        builder.environment()
                .merge(
                        "JAVA_TOOL_OPTIONS",
                        System.getProperty("tests.java-options", ""),
                        (own, all) -> all + " " + own);
    }

    /** The Maven that runs this build, else the one that a shell would find. */
    private static Path maven() {
        Stream<String> homes = Stream.of(System.getProperty("maven.home", "")).map(home -> home + "/bin");
        Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(homes, path)
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No mvn in maven.home or on the PATH"));
    }
}
