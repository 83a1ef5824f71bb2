/** Where a data officer compiles the catalogue item by item, and the bureau keeps its classification (第十条). */
@NullMarked
package cn.gov.shuozhou.data.catalog.compile;

import org.jspecify.annotations.NullMarked;
