package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随系统发布的程序包没有已公布的漏洞版本")
class ShippedVersionsTest {

    private static final Path LIST = Path.of("src/test/resources/cn/gov/shuozhou/data/security/known-bad-versions.csv");

    private static final Pattern JAR = Pattern.compile("(?<artifact>.+?)-(?<version>\\d[^/]*)\\.jar");

    /** Versions of one line that are older than {@code safeFrom} are bad. */
    private record Bad(String artifact, String line, String safeFrom, String why) {

        boolean fits(String name, String version) {
            return name.equals(artifact)
                    && version.startsWith(line)
                    && Version.parse(version).compareTo(Version.parse(safeFrom)) < 0;
        }
    }

    @Test
    @DisplayName("没有一个在清单中；清单每行有出处和日期，并且认得出坏版本")
    void noneIsKnownToBeBad() throws IOException {
        List<Bad> list = list();
        Map<String, String> shipped = shipped();

        assertThat(shipped).hasSizeGreaterThan(100).containsKey("jackson-databind");
        assertThat(list).hasSizeGreaterThan(10);
        assertThat(list).anyMatch(bad -> bad.fits("tomcat-embed-core", "10.1.55"));
        assertThat(list).noneMatch(bad -> bad.fits("tomcat-embed-core", "10.1.56"));
        shipped.forEach((artifact, version) ->
                assertThat(list).as("%s %s", artifact, version).noneMatch(bad -> bad.fits(artifact, version)));
    }

    @Test
    @DisplayName("接口说明页用的就是包里的那一版")
    void theViewerIsTheOneInTheJar() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .contains("version: " + shipped().get("swagger-ui"));
    }

    @Test
    @DisplayName("软件物料清单列出随系统发布的程序包")
    void theBillOfMaterialsNamesThem() throws IOException {
        Path bill = Path.of("target/classes/META-INF/sbom/application.cdx.json");
        assertThat(Files.exists(bill) || System.getenv("CI") == null)
                .as("written by every build that is not offline")
                .isTrue();
        assumeThat(bill).exists();

        Set<String> named = new HashSet<>();
        for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).get("components")) {
            named.add(component.get("name").asText() + ":"
                    + component.get("version").asText());
        }
        Map<String, String> shipped = shipped();
        assertThat(named)
                .contains(
                        "tomcat-embed-core:" + shipped.get("tomcat-embed-core"),
                        "camunda-engine:" + shipped.get("camunda-engine"),
                        "poi-ooxml:" + shipped.get("poi-ooxml"),
                        "postgresql:" + shipped.get("postgresql"));
    }

    private static List<Bad> list() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(",", 6))
                .peek(parts -> assertThat(parts).hasSize(6))
                .peek(parts -> assertThat(parts[5]).matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(parts -> new Bad(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    private static Map<String, String> shipped() {
        String jars = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Map<String, String> found = new LinkedHashMap<>();
        Stream.of(jars.split(File.pathSeparator))
                .map(jar -> JAR.matcher(new File(jar).getName()))
                .filter(Matcher::matches)
                .forEach(jar -> found.put(jar.group("artifact"), jar.group("version")));
        return found;
    }
}
