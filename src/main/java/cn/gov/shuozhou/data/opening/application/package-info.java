/** 依申请开放: anybody applies for data, the department answers and opens them within its limit (第二十五条). */
@NullMarked
package cn.gov.shuozhou.data.opening.application;

import org.jspecify.annotations.NullMarked;
