package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@MovableClockTest
@DisplayName("办件的查找")
class CaseSearchTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private SharingApplications applications;

    private SharingScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("按办件编号、资源和部门查找，不分大小写；通配符只代表它自己")
    void findsByWords() {
        String number = scene.waiting();
        SharingApplication waiting = applications.application(number);

        assertThat(found(waiting.providerDepartment(), number.toLowerCase(Locale.ROOT)))
                .containsExactly(number);
        assertThat(found(waiting.providerDepartment(), waiting.resourceName())).containsExactly(number);
        assertThat(found(waiting.providerDepartment(), waiting.providerName())).containsExactly(number);
        assertThat(found(waiting.providerDepartment(), "100%")).isEmpty();
    }

    private List<String> found(String provider, String words) {
        return applications.received(provider, new ApplicationFilter(words, null, null)).whole().rows().stream()
                .map(SharingApplication::number)
                .toList();
    }
}
