/** 整改: what is demanded of a department that broke the regulation, and what follows when it is not done (第三十三条). */
@NullMarked
@NamedInterface("rectification")
package cn.gov.shuozhou.data.supervision.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
