/** 审计日志: who did what when, from where, on what and with which result (第二十七条、第三十条). */
@NullMarked
@ApplicationModule(displayName = "审计")
package cn.gov.shuozhou.data.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
