/** The running application loses a node in the middle of its work: nothing that it had accepted may be lost. */
package cn.gov.shuozhou.data.crash;
