/** What a browser needs to walk through the running application: how it is started, and one small face per page. */
package cn.gov.shuozhou.data.walk;
