/** 使用情况说明: what a department says once a year of the data that it was granted (第二十九条). */
@NullMarked
@NamedInterface("statement")
package cn.gov.shuozhou.data.delivery.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
