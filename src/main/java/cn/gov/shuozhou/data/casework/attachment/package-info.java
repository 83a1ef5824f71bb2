/** 附件: files that go with an act on a case, of whatever procedure; sent before the act, bound to the case in its transaction. */
@NullMarked
@NamedInterface("attachment")
package cn.gov.shuozhou.data.casework.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
