/** Publication of what departments have compiled: reviews, decision, publication (第十条、第二十三条). */
@NullMarked
package cn.gov.shuozhou.data.catalog.publication;

import org.jspecify.annotations.NullMarked;
