/** Files with the rows of open resources, and what programs are told of them. */
@NullMarked
package cn.gov.shuozhou.data.opening.file;

import org.jspecify.annotations.NullMarked;
