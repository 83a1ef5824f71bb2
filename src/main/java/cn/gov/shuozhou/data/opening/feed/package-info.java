/** What harvesters, search engines and feed readers take: DCAT-AP, sitemaps and Atom. */
@NullMarked
package cn.gov.shuozhou.data.opening.feed;

import org.jspecify.annotations.NullMarked;
