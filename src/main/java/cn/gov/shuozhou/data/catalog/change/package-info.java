/** Changes and retirement of published resources, with notice to those who use them (第十二条). */
@NullMarked
package cn.gov.shuozhou.data.catalog.change;

import org.jspecify.annotations.NullMarked;
