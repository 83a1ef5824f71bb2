package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for by the procedure: another department's data, or its consent that what it has granted is passed on or
 * published. The steps are the same; words, limits and the list of cases are each kind's own.
 */
@Article({"第十六条", "第二十九条"})
public enum ApplicationKind {
    SHARING("共享申请", "共享申请", "共享", ConditionalSharingProcess.KEY, SharingLimits.ANSWER),
    ONWARD("对外提供", "对外提供请求", "对外提供", "onward-sharing", SharingLimits.ONWARD_ANSWER);

    private final String label;
    private final String request;
    private final String deed;
    private final String procedure;
    private final String answerLimit;

    ApplicationKind(String label, String request, String deed, String procedure, String answerLimit) {
        this.label = label;
        this.request = request;
        this.deed = deed;
        this.procedure = procedure;
        this.answerLimit = answerLimit;
    }

    public String label() {
        return label;
    }

    /** What the provider receives. */
    public String request() {
        return request;
    }

    /** What the provider agrees to or refuses. */
    public String deed() {
        return deed;
    }

    /** Under which key case files, lists and reports keep its cases apart. */
    String procedure() {
        return procedure;
    }

    /** The limit under which the provider answers. */
    String answerLimit() {
        return answerLimit;
    }

    /** The state as it is called of a case of this kind. */
    public String label(ApplicationStatus status) {
        return this == ONWARD && status == ApplicationStatus.SHARED ? "已同意对外提供" : status.label();
    }

    /** Those that its cases can have. */
    List<? extends CaseState> states() {
        return this == SHARING
                ? ApplicationStatus.submitted()
                : ApplicationStatus.submitted().stream()
                        .map(status -> new OnwardState(status, label(status)))
                        .toList();
    }

    /** The same state in the words of 对外提供. */
    private record OnwardState(ApplicationStatus status, String words) implements CaseState {

        @Override
        public String name() {
            return status.name();
        }

        @Override
        public Shown shown() {
            return new Shown(words, status.phase(), status.style());
        }

        @Override
        public @Nullable Detour detour() {
            return status.detour();
        }
    }
}
