/** What becomes of granted data (第二十九条): who took them, what lies unused, what ends soon. */
@NullMarked
@NamedInterface("use")
package cn.gov.shuozhou.data.delivery.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
