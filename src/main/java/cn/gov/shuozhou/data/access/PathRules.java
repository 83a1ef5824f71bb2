package cn.gov.shuozhou.data.access;

import java.util.List;

/** What a feature declares beside its controllers; whatever no feature declares stays shut. */
public interface PathRules {

    List<PathRule> pathRules();
}
