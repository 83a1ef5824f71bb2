/** 本人同意: the consent of those whom data are about, recorded by whoever opens the data on that ground (第二十三条). */
@NullMarked
@NamedInterface("consent")
package cn.gov.shuozhou.data.opening.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
