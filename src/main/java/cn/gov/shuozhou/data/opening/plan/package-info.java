/** 年度开放计划: what each department is going to open in a year, and what has become of it (第二十四条). */
@NullMarked
package cn.gov.shuozhou.data.opening.plan;

import org.jspecify.annotations.NullMarked;
