package cn.gov.shuozhou.data.delivery.use;

import java.time.LocalDate;

/** A grant that ends soon. */
record EndingGrant(String number, String caseNumber, String resourceName, String departmentCode, LocalDate validTo) {}
