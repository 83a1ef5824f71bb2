/** The catalogue in the national template (编制指南) and other forms: taken in and given out. */
@NullMarked
package cn.gov.shuozhou.data.catalog.exchange;

import org.jspecify.annotations.NullMarked;
