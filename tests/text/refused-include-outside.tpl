{{>../partials/lines-inner}}
{{>/etc/passwd}}
{{>..}}
