/** 审批表 and 答复函 of a case, on paper: as Word files and as pages to print. */
@NullMarked
@NamedInterface("paper")
package cn.gov.shuozhou.data.casework.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
