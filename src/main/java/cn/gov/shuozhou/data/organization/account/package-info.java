/** Accounts of people and programs: requests and their confirmation, passwords, the throttle of sign-ins (第二十八条). */
@NullMarked
@NamedInterface("account")
package cn.gov.shuozhou.data.organization.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
