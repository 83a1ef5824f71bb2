package cn.gov.shuozhou.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People at their browsers before the application; every test seats its own. A failed test leaves pictures of all their pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Walk {

    private final List<Desk> desks = new ArrayList<>();
    private Chromium chromium;
    private RunningApplication application;
    private boolean failed;

    @RegisterExtension
    AfterTestExecutionCallback outcome =
            context -> failed = context.getExecutionException().isPresent();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Waiting.LONGEST.toMillis());
        chromium = Shared.chromium();
        application = launched();
    }

    /** The application that is walked through: the one that all walks of this process share, unless a walk needs another. */
    protected RunningApplication launched() throws IOException, InterruptedException {
        return Shared.packaged();
    }

    /** Whether it is right that the browser complains of this. */
    protected boolean isExpected(String complaint) {
        return false;
    }

    protected Desk seat(String person) {
        Desk desk = Desk.of(person, application.address(), chromium);
        desks.add(desk);
        return desk;
    }

    /** Somebody of the public with a phone, whose browser runs no scripts. */
    protected Desk somebody() {
        Desk desk = Desk.ofThePublic(application.address(), chromium);
        desks.add(desk);
        return desk;
    }

    /** A page that works but complains in the browser's console is not done either. */
    @AfterEach
    void leave(TestInfo test) {
        List<String> complaints = desks.stream()
                .flatMap(desk -> desk.complaints().stream())
                .filter(complaint -> !isExpected(complaint))
                .toList();
        String evidence = failed || !complaints.isEmpty()
                ? getClass().getSimpleName()
                        + "-"
                        + test.getTestMethod().orElseThrow().getName()
                : "";
        desks.forEach(desk -> desk.close(evidence));
        desks.clear();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
