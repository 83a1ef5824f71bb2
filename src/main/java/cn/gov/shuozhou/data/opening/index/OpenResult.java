package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.index.Facet.Choice;
import cn.gov.shuozhou.data.paging.Page;
import java.util.List;
import java.util.Map;

/** One page of what was found, and how much each choice of each facet would leave. */
public record OpenResult(Page<OpenEntry> page, Map<Facet, List<Count>> facets) {

    /** How many would be found with this choice. */
    public record Count(Choice choice, long count) {}
}
