/** 代理: who does the tasks of a colleague who is away, from one day until another. */
@NullMarked
package cn.gov.shuozhou.data.casework.deputy;

import org.jspecify.annotations.NullMarked;
