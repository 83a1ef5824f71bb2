/** 办件总览、待办、已办: the lists of all procedures, read from the case files. */
@NullMarked
@NamedInterface("list")
package cn.gov.shuozhou.data.casework.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
