/** 定时取数: data of a resource are fetched from a database of its provider and then go the way of an upload (第十七条). */
@NullMarked
package cn.gov.shuozhou.data.delivery.pull;

import org.jspecify.annotations.NullMarked;
