package cn.gov.shuozhou.data.catalog.classification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the tree of 信息资源分类.
 *
 * @param code one digit for 类, three for 项, six for 目, more for 细目
 * @param retiredAt since when nothing new is classified under it; null while it is offered
 */
public record Classification(
        String code,
        @Nullable String parent,
        String name,
        @Nullable LocalDateTime retiredAt) {

    private static final int CODE_OF_HEADING = 6;

    /** Whether resources are classified under it: 目 and 细目. */
    public boolean holdsResources() {
        return code.length() >= CODE_OF_HEADING;
    }

    public boolean retired() {
        return retiredAt != null;
    }

    /** The name of the level: 类, 项, 目 or 细目. */
    public String level() {
        return switch (code.length()) {
            case 1 -> "类";
            case 3 -> "项";
            case 6 -> "目";
            default -> "细目";
        };
    }
}
