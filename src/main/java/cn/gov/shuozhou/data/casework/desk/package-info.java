/** The desk: one task with its form on a page of the portal, and what can be done with a task besides answering it. */
@NullMarked
package cn.gov.shuozhou.data.casework.desk;

import org.jspecify.annotations.NullMarked;
