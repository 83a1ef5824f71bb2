/** Judges a file by what is in it: that it is what its name says, that it can be opened, and that nothing in it acts by itself. */
@NullMarked
@NamedInterface("attachment-content")
package cn.gov.shuozhou.data.casework.attachment.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
