/** 免提交的公众反映: somebody was asked for a material that the platform gives (第二十一条). */
@NullMarked
package cn.gov.shuozhou.data.opening.materials;

import org.jspecify.annotations.NullMarked;
