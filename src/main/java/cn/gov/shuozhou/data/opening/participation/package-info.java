/** 公众参与: what the public makes of open data, asks about them and wishes for (第二十六条). */
@NullMarked
package cn.gov.shuozhou.data.opening.participation;

import org.jspecify.annotations.NullMarked;
