/** Address that the pages of {@link issueCodes} are relative to. */
export const developerGuide = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/'

/**
 * Every issue code with the sentence of its rule and, where AWS documents the rule, the page: relative to
 * {@link developerGuide}, or a whole address. Only an issue has a severity, as some rules have several.
 */
export const issueCodes = {
  // Codes for the file and the document as a whole.
  'invalid-syntax': { sentence: 'The file is not valid JSON, YAML or HCL.' },
  'invalid-encoding': { sentence: 'A file is not in UTF-8.' },
  'duplicate-key': { sentence: 'A key stands twice in one object; the last value counts.' },
  'unknown-tag': { sentence: "A YAML tag is neither YAML's nor CloudFormation's; it is ignored." },
  'too-deep': { sentence: 'The document nests too deeply.' },
  'unknown-format': {
    sentence: 'The file is no OpenAPI document, CloudFormation template, Terraform plan or source.',
  },
  'other-format': { sentence: 'The document has the format of another reader.' },
  'unreadable-file': { sentence: 'A file that the definition names cannot be read.' },
  'unreadable-body': { sentence: 'The text of a body is no OpenAPI document.' },
  'unresolved-reference': { sentence: 'A $ref leads nowhere, or back to itself.' },
  'invalid-format': {
    sentence: "A value has a type that API Gateway's import ignores.",
    page: 'import-errors.html',
  },
  placeholder: { sentence: 'A text depends on a value that only a deployment knows.' },
  'unknown-value': { sentence: 'A value is not known before the Terraform plan is applied.' },
  'invalid-expression': {
    sentence:
      'An expression of Terraform source cannot be evaluated; its name stands for its value.',
  },
  'invalid-variable': {
    sentence: 'The value of a Terraform variable does not have the type of the variable.',
  },
  'missing-variable': { sentence: 'A Terraform variable has neither a value nor a default.' },
  'duplicate-block': { sentence: 'Two blocks of Terraform source have the same name.' },
  'missing-peer': { sentence: 'A file needs a package that is not installed.' },
  'raw-state': {
    sentence: "The file is Terraform's own state, whose format may change with any version.",
  },
  'terraform-placeholder': {
    sentence: "A text has a placeholder that Terraform's templatefile fills in.",
  },
  'ignored-event': {
    sentence: "SAM adds no method for an event beside a document of the user's.",
    page: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html',
  },
  'undeclared-name': {
    sentence: 'A template or a Terraform module uses a name that nothing in it declares.',
  },
  // Codes for OpenAPI documents.
  'missing-paths': { sentence: 'The document has no paths.' },
  'missing-version': { sentence: 'The document has neither openapi nor swagger.' },
  'duplicate-path': { sentence: 'Two paths of the document are the same resource.' },
  'unknown-method': { sentence: 'A method is not one that API Gateway or the document has.' },
  'http-api': {
    sentence: 'The document has an extension of HTTP APIs, which have no MOCK integrations.',
    page: 'api-gateway-swagger-extensions-cors-configuration.html',
  },
  'unknown-server': { sentence: 'An API cannot be served at the address of a server.' },
  'ignored-parameter': {
    sentence: "API Gateway's import ignores a parameter.",
    page: 'api-gateway-known-issues.html',
  },
  'ignored-security-scheme': {
    sentence: "API Gateway's import ignores a security scheme.",
    page: 'api-gateway-swagger-extensions-authorizer.html',
  },
  'ignored-selection-pattern': {
    sentence: "API Gateway's import takes the key of a response for its pattern.",
    page: 'api-gateway-swagger-extensions-integration-responses.html',
  },
  'unknown-security-scheme': {
    sentence: 'A security requirement names no scheme of the document.',
  },
  'missing-status-code': { sentence: 'An integration response has no statusCode; 200 is taken.' },
  // Codes for CloudFormation, SAM and Terraform.
  'missing-rest-api': { sentence: 'The file has no REST API.' },
  'unknown-rest-api': { sentence: 'A REST API that is named is not in the file.' },
  'several-rest-apis': { sentence: 'The file has several REST APIs, and none is chosen.' },
  'unknown-stage': { sentence: 'A stage that is named is not one of the API.' },
  'several-stages': { sentence: 'The API has several stages; the first is taken.' },
  'unknown-resource': {
    sentence: 'The resource of a method is not in the file; the root is taken.',
  },
  'unknown-http-method': { sentence: 'The HTTP method of a method is not known.' },
  'duplicate-method': { sentence: 'A resource has the same method twice.' },
  'unknown-condition': { sentence: 'A condition is not in the template, or cannot be decided.' },
  'unknown-mapping': { sentence: 'A mapping is not in the template.' },
  'unknown-function': { sentence: 'A function of the template cannot be run.' },
  'unknown-parameter': { sentence: 'The options set a parameter that the template does not have.' },
  'invalid-parameter': {
    sentence: 'The value of a parameter breaks a rule of its declaration.',
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  },
  'unknown-property': {
    sentence:
      'CloudFormation does not support a property of a resource, or API Gateway one of OpenAPI.',
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html',
  },
  'circular-reference': { sentence: 'A value of the template refers to itself.' },
  'value-too-large': { sentence: 'A value that functions of the template make is too large.' },
  // Codes of the model: definitions that API Gateway refuses to deploy.
  'invalid-type': { sentence: 'A value of the definition has the wrong type.' },
  'invalid-value': { sentence: 'A value is not in its enumeration.' },
  'missing-type': { sentence: 'An integration or an authorizer has no type.' },
  'missing-resources': { sentence: 'The definition has no resources.' },
  'missing-http-method': { sentence: 'An integration other than MOCK has no HTTP method.' },
  'invalid-http-method': { sentence: 'A resource cannot have this HTTP method.' },
  'invalid-path': { sentence: 'The path of a resource does not begin with a slash.' },
  'invalid-path-part': {
    sentence: 'A part of a path has characters that API Gateway refuses.',
    page: 'api-gateway-known-issues.html',
  },
  'duplicate-resource': { sentence: 'Two resources have the same path.' },
  'variable-sibling': { sentence: 'Two path variables stand at the same place.' },
  'child-of-greedy': { sentence: 'A resource stands below a greedy path variable.' },
  'invalid-status-code': { sentence: 'A status code is not a number from 100 to 599.' },
  'duplicate-status': {
    sentence: 'Two responses of a method or an integration have the same status code.',
    page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html',
  },
  'invalid-content-type': { sentence: 'A key of templates or models is not a content type.' },
  'invalid-mapping-expression': {
    sentence: 'A parameter mapping has a source or a target that API Gateway refuses.',
    page: 'request-response-data-mappings.html',
  },
  'duplicate-parameter': { sentence: 'Two request parameters of a method have the same name.' },
  'invalid-model': {
    sentence: 'A model has no name, or a schema that API Gateway refuses.',
    page: 'models-mappings-models.html',
  },
  'unknown-model': { sentence: 'A method names a model that the API does not have.' },
  'unknown-request-validator': {
    sentence: 'A method names a request validator that the API does not have.',
    page: 'api-gateway-method-request-validation.html',
  },
  'unknown-authorizer': {
    sentence: 'A method names an authorizer that the API does not have.',
    page: 'apigateway-use-lambda-authorizer.html',
  },
  'undeclared-header': {
    sentence: 'A response header is mapped, but the method response does not declare it.',
    page: 'request-response-data-mappings.html',
  },
  'template-too-large': {
    sentence: 'A mapping template is larger than 300 KB.',
    page: 'api-gateway-execution-service-limits-table.html',
  },
  'invalid-cors': {
    sentence: 'SAM refuses the property Cors.',
    page: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html',
  },
  // Codes for definitions that deploy, and fail or surprise when called.
  'invalid-template': {
    sentence: 'Velocity refuses a mapping template: every call that renders it is a 500.',
    page: 'models-mappings.html',
  },
  'invalid-pattern': { sentence: 'A regular expression cannot be compiled.' },
  'no-integration': { sentence: 'A method has no integration.' },
  'example-answer': {
    sentence: "A method that is not MOCK answers with the definition's example.",
  },
  'no-operation-served': {
    sentence: 'No method of the API can answer.',
    page: 'how-to-mock-integration.html',
  },
  'unused-integration': {
    sentence: 'The options answer for a method whose MOCK integration answers by itself.',
    page: 'how-to-mock-integration.html',
  },
  'no-integration-response': {
    sentence: 'An integration has no response: every call is a 500.',
    page: 'how-to-mock-integration.html',
  },
  'no-default-response': {
    sentence: 'No integration response is the default one.',
    page: 'how-to-mock-integration.html',
  },
  'several-default-responses': { sentence: 'Several integration responses are the default one.' },
  'missing-method-response': {
    sentence: 'An integration response has a status that the method does not declare.',
  },
  'unreachable-pattern': { sentence: 'No status selects an integration response.' },
  'unselected-status': {
    sentence:
      'A constant status is answered by the default response, whose own status is another one.',
  },
  'no-request-template': {
    sentence: 'A MOCK integration has no request template.',
    page: 'how-to-mock-integration.html',
  },
  'no-status-code': {
    sentence: 'A request template of a MOCK integration renders no integer statusCode.',
    page: 'how-to-mock-integration.html',
  },
  'string-status-code': {
    sentence: 'A request template of a MOCK integration renders statusCode as a string.',
    page: 'how-to-mock-integration.html',
  },
  'unreachable-template': { sentence: 'No content type of a request selects a template.' },
  'unset-variable': { sentence: 'A template reads a variable that nothing sets.' },
  'binary-mock': {
    sentence: 'The templates of a MOCK integration would read bytes: every call is a 500.',
    page: 'api-gateway-payload-encodings.html',
  },
  'empty-source': { sentence: "A mapping of a MOCK integration reads a backend's response." },
  'illegal-header': { sentence: 'A mapping sets a header that API Gateway sets itself.' },
  'fixed-gateway-response': {
    sentence: 'A gateway response is set that API Gateway does not customise.',
    page: 'supported-gateway-response-types.html',
  },
  // Codes of the command `check`, which runs the answers of an API for a page of another origin.
  'cors-preflight': {
    sentence: "Browsers never take a path's answer to OPTIONS for consent.",
    page: 'how-to-cors.html',
  },
  'cors-method': {
    sentence: 'The answer to OPTIONS does not allow a method of its path.',
    page: 'how-to-cors.html',
  },
  'cors-response': {
    sentence: 'A response has no Access-Control-Allow-Origin, but another one of its path has.',
    page: 'how-to-cors.html',
  },
  'cors-gateway-response': {
    sentence:
      'A gateway response has no Access-Control-Allow-Origin, so that pages cannot read the error.',
    page: 'how-to-cors.html',
  },
  'cors-origin': {
    sentence: 'The Access-Control-Allow-Origin is a value that no origin of a page equals.',
  },
  'cors-credentials': {
    sentence: 'Access-Control-Allow-Credentials has no effect beside the origin *.',
  },
  'cors-unquoted': { sentence: 'Quotes are part of the value of a CORS header.' },
} as const

/** Code of an issue: the stable name of its rule, for tools and filters. */
export type IssueCode = keyof typeof issueCodes
