package cn.gov.shuozhou.data.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@MovableClockTest
@DisplayName("静态文件：只在各自的目录中找")
class StaticFilesTest {

    @Autowired
    private ResourceUrlProvider links;

    @Test
    @DisplayName("页面上的普通链接不当作文件去找；程序库的链接带上版本")
    void onlyFoldersOfFiles() {
        assertThat(links.getHandlerMap().keySet())
                .contains("/css/**", "/js/**", "/forms/**", "/webjars/**")
                .doesNotContain("/**");
        assertThat(links.getForLookupPath("/webjars/htmx.org/dist/htmx.min.js"))
                .matches("/webjars/htmx\\.org/\\d[\\w.]*/dist/htmx\\.min\\.js");
    }
}
