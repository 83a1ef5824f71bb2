package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseState;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a publication stands. */
public enum PublicationStatus implements CaseState {
    REVIEWING("本部门审查中", Phase.HANDLING, "kind-info"),
    CORRECTING("退回修改", Phase.WAITING, "kind-warn"),
    BUREAU_REVIEW("待市局审核", Phase.HANDLING, "kind-info"),
    PUBLISHED("已发布", Phase.CLOSED, "kind-ok"),
    WITHDRAWN("已撤回", Phase.CLOSED, "kind-quiet");

    private final Shown shown;

    PublicationStatus(String label, Phase phase, String style) {
        shown = new Shown(label, phase, style);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    /** Until it is published, its department may take it back. */
    public boolean isOpen() {
        return phase() != Phase.CLOSED;
    }

    @Override
    public @Nullable Detour detour() {
        return this == CORRECTING ? Detour.SUPPLEMENT : null;
    }

    static Set<PublicationStatus> open() {
        return Arrays.stream(values()).filter(PublicationStatus::isOpen).collect(Collectors.toSet());
    }
}
