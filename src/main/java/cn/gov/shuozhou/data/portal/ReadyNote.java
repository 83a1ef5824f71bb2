package cn.gov.shuozhou.data.portal;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: that people can begin, where, and in the demo as whom. */
@Component
class ReadyNote {

    private static final Logger log = LoggerFactory.getLogger(ReadyNote.class);

    private final Environment environment;
    private final ObjectProvider<DemoAccounts> demo;

    ReadyNote(Environment environment, ObjectProvider<DemoAccounts> demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        log.info(sentence());
    }

    String sentence() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        DemoAccounts accounts = demo.getIfAvailable();
        return "系统已就绪：请用浏览器打开 http://localhost:%s/ 。".formatted(port)
                + (accounts == null
                        ? ""
                        : "示例账号 %s；口令一律是 %s，登录页上也有。"
                                .formatted(
                                        accounts.accounts().stream()
                                                .map(DemoAccounts.Account::id)
                                                .collect(Collectors.joining("、")),
                                        accounts.password()));
    }
}
