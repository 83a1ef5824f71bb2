package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** Whose data may be uploaded by whom. */
@Component
@Article("第三十一条")
public class UploadAccess {

    private final Catalog catalog;

    UploadAccess(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The resource, if the person is a data officer of the department that provides it.
     *
     * @throws RequestRejected forbidden to everybody else; conflict when it takes no data any more
     */
    public Resource resource(long id, Person person) {
        Resource resource = catalog.resource(id);
        if (!resource.providerCode().equals(person.departmentCode()) || !person.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("只有提供部门的数据专员可以上传这项资源的数据。发现数据有误，请向提供部门反馈（第十九条）。");
        }
        if (resource.status() == ResourceStatus.RETIRED) {
            throw RequestRejected.conflict("“%s”已停用，不再接收数据（第十二条）。".formatted(resource.name()));
        }
        return resource;
    }
}
