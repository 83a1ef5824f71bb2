package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Each package is a module with a Chinese name; they use one another through public types and in no circle. */
@DisplayName("各包是边界清楚的模块")
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(DataSharingApplication.class);

    @Test
    @DisplayName("模块之间没有循环，也不越过公开类型")
    void modulesKeepTheirBorders() {
        MODULES.verify();
    }

    @Test
    @DisplayName("每个模块都有中文名，并注明空值约定")
    void everyModuleSaysWhatItIs() throws ClassNotFoundException {
        assertThat(MODULES.stream()).isNotEmpty();
        for (ApplicationModule module : MODULES) {
            assertThat(module.getDisplayName())
                    .as(module.getIdentifier().toString())
                    .matches("\\p{IsHan}+");
            Class<?> description = Class.forName(module.getBasePackage().getName() + ".package-info");
            assertThat(description).as(module.getIdentifier().toString()).hasAnnotation(NullMarked.class);
        }
    }
}
