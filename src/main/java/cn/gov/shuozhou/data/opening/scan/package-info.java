/** 开放前扫描: looks for what must not leave before data leave for the public; a person decides on what was found. */
@NullMarked
@NamedInterface("scan")
package cn.gov.shuozhou.data.opening.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
