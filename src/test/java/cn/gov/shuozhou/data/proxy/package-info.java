/** The reverse proxy of docker/, by the real program where it is installed. */
package cn.gov.shuozhou.data.proxy;
