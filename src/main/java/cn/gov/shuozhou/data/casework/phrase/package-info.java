/** 常用意见: what people often write in the forms of tasks. */
@NullMarked
package cn.gov.shuozhou.data.casework.phrase;

import org.jspecify.annotations.NullMarked;
