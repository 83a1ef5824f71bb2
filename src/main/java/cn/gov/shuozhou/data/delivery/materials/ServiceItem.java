package cn.gov.shuozhou.data.delivery.materials;

/**
 * What a department does for people on application (政务服务事项).
 *
 * @param basis by which law it is done
 * @param materials how many materials it names
 */
public record ServiceItem(
        long id,
        String code,
        String name,
        String basis,
        String departmentCode,
        String departmentName,
        long materials) {}
