/** 批量: the same done to many tasks at once, each by itself, after a preview of what will come of it. */
@NullMarked
package cn.gov.shuozhou.data.casework.batch;

import org.jspecify.annotations.NullMarked;
