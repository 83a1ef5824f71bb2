/** 上传数据: files of rows are received, wait sealed in the database, and are read beside everything else (第十七条). */
@NullMarked
@NamedInterface("upload")
package cn.gov.shuozhou.data.delivery.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
