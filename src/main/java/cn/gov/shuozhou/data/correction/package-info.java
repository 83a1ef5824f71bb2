/** Doubts about the catalogue and about data that departments have obtained, and their verification (第十九条). */
@NullMarked
@ApplicationModule(displayName = "校核")
package cn.gov.shuozhou.data.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
