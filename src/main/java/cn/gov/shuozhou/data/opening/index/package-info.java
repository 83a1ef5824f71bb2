/** Finds open resources by words and facets; an index in the memory of each node. */
@NullMarked
package cn.gov.shuozhou.data.opening.index;

import org.jspecify.annotations.NullMarked;
