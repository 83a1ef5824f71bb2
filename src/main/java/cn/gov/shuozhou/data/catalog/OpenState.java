package cn.gov.shuozhou.data.catalog;

import java.math.BigDecimal;

/**
 * What all published resources that are open add up to. Every act raises a version, sets another moment of the data, or changes
 * which resources there are, so that another sum tells of a change.
 */
public record OpenState(long resources, BigDecimal ids, BigDecimal versions, BigDecimal moments) {}
