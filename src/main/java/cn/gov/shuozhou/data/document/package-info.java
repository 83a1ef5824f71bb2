/** 公文: documents in Word's format, filled from templates that a clerk edits, laid out as GB/T 9704-2012 says. */
@NullMarked
@ApplicationModule(
        displayName = "公文",
        allowedDependencies = {"refusal"})
package cn.gov.shuozhou.data.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
