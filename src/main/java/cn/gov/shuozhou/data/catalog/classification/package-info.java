/** 分类目录（类、项、目、细目）, by which resources are sorted and from which they have their codes (第十条), and its upkeep. */
@NullMarked
package cn.gov.shuozhou.data.catalog.classification;

import org.jspecify.annotations.NullMarked;
