/** 数据质量: rules, measurement by GB/T 36344-2018, and what comes of both (第六、十七条). */
@NullMarked
@NamedInterface("quality")
package cn.gov.shuozhou.data.delivery.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
