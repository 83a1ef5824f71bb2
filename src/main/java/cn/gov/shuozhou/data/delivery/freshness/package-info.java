/** 数据更新: whoever promised new data is reminded of it before somebody else has to ask (第十七条). */
@NullMarked
package cn.gov.shuozhou.data.delivery.freshness;

import org.jspecify.annotations.NullMarked;
