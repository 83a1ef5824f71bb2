/** 目录健康: what of the published catalogue lacks data, is out of date or is of no use to anybody. */
@NullMarked
@NamedInterface("health")
package cn.gov.shuozhou.data.catalog.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
