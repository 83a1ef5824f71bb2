/** 免提交: which materials of a service a department gets from the platform and so must not ask people for (第二十一条). */
@NullMarked
@NamedInterface("materials")
package cn.gov.shuozhou.data.delivery.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
