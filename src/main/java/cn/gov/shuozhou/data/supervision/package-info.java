/** What follows when a department breaks the regulation (第六章): findings, and the ladder from 整改 to 通报批评. */
@NullMarked
@ApplicationModule(displayName = "监督")
package cn.gov.shuozhou.data.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
